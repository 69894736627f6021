/** A larger file is refused: 10 MB. A roadmap order of a hundred pages stays a hundred times below. */
export const mostFileBytes = 10 * 1024 * 1024
