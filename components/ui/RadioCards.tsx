'use client'

type Props<Value extends string> = {
  legend: string
  name: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of a few, all in sight: arrow keys move between them. */
export const RadioCards = <Value extends string>({
  legend,
  name,
  value,
  choices,
  onChange,
}: Props<Value>) => (
  <fieldset>
    <legend className="mb-1 text-2xs font-medium text-soft">{legend}</legend>
    <div className="grid gap-2 sm:grid-cols-2">
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex cursor-pointer items-center gap-3 rounded-md border border-edge px-3 py-2 text-sm has-checked:border-accent has-checked:bg-tint"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="size-4 shrink-0 accent-accent"
          />
          {choice.label}
        </label>
      ))}
    </div>
  </fieldset>
)
