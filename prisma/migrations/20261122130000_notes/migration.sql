-- AlterTable
ALTER TABLE "document" ADD COLUMN     "board_id" UUID;

-- CreateIndex
CREATE INDEX "document_board_id_idx" ON "document"("board_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

