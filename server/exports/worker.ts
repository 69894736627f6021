import { parentPort, workerData } from 'node:worker_threads'
import type { Annex } from '@/domain/exports/Annex'
import { writeAnnex } from '@/server/exports/writeAnnex'

/* The entry of the worker thread: an annex in, the bytes of its .docx out. */
parentPort?.postMessage(await writeAnnex(workerData as Annex))
