import { parentPort, workerData } from 'node:worker_threads'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import type { WorkerAnswer, WorkerTask } from '@/server/imports/askWorker'
import { ImportError } from '@/server/imports/ImportError'
import { readOffice, type Tell } from '@/server/imports/readOffice'

/*
 * The entry of the worker thread: one task in, one answer out. Everything that a hostile file can drag out or blow up
 * happens here, where the parent can end it.
 */
async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    if ('document' in task) return { document: null, reading: readRoadmap(task.document, task.choices) }
    const { bytes } = task
    const document = await readOffice(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), tellOf())
    return { document, reading: readRoadmap(document) }
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, detail: error.message }
    throw error
  }
}

/** Tells the parent each new hundredth. */
function tellOf(): Tell {
  let told = 0
  return (part) => {
    if (part < 1 && part - told < 0.01) return
    told = part
    parentPort?.postMessage({ progress: part })
  }
}

parentPort?.postMessage(await answer(workerData as WorkerTask))
