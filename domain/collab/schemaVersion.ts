/**
 * The version of the documents' shape (roots, keys, values) that this program reads and writes. A client that knows an
 * older one than a document has gets no editor (S23).
 */
export const schemaVersion = 1
