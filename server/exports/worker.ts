import { parentPort, workerData } from 'node:worker_threads'
import type { PrintTask } from '@/server/exports/printInThread'
import { writeAnnex } from '@/server/exports/writeAnnex'
import { writeWorkbook } from '@/server/exports/writeWorkbook'

/* The entry of the worker thread: an annex or a table in, the bytes of its .docx or .xlsx out. */
const task = workerData as PrintTask
parentPort?.postMessage(await ('annex' in task ? writeAnnex(task.annex) : writeWorkbook(task.table)))
