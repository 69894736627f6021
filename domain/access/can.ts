import type { Action, FactsOf } from './Action'
import type { Actor, OrganisationFacts } from './Actor'
import { holds } from './holds'
import type { Right } from './roles'

type Policy<Facts> = (actor: Actor, facts: Facts) => boolean

/** A decision without its facts is a defect of the caller, never a "no". */
const known = <Fact>(name: string, fact: Fact | null | undefined): Fact => {
  if (fact === null || fact === undefined) throw new Error(`the decision needs the fact "${name}"`)
  return fact
}

const holding =
  (right: Right): Policy<{ organisation: OrganisationFacts }> =>
  (actor, { organisation }) =>
    holds(actor, right, known('organisation', organisation))

const reads = holding('roadmap.read')
const begins = holding('roadmap.manage')

const policies: { [Name in Action]: Policy<FactsOf[Name]> } = {
  'organisation.read': holding('organisation.read'),
  'organisation.manage': holding('organisation.manage'),
  'member.read': holding('member.read'),
  'member.manage': holding('member.manage'),
  'roadmap.list': () => true,
  'roadmap.read': reads,
  'roadmap.export': reads,
  'roadmap.create': begins,
  'import.create': begins,
  'roadmap.edit': (actor, facts) => reads(actor, facts) && holding('roadmap.edit')(actor, facts),
  'roadmap.remove': begins,
  'account.own': (actor, { accountId }) => actor.accountId === known('accountId', accountId),
  'demo.remove': (actor, facts) => known('isDemo', facts.isDemo) && holding('demo.remove')(actor, facts),
}

/**
 * The one place where it is decided who may do what: purely, from loaded facts, by the table of roles.ts.
 * Throws where a fact is missing.
 */
export const can = <Name extends Action>(actor: Actor, action: Name, facts: FactsOf[Name]): boolean =>
  policies[action](actor, facts)
