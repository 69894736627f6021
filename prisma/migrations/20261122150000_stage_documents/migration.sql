-- CreateTable
CREATE TABLE "stage_document_tick" (
    "roadmap_id" UUID NOT NULL,
    "stage" INTEGER NOT NULL,
    "document" INTEGER NOT NULL,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_document_tick_pkey" PRIMARY KEY ("roadmap_id","stage","document")
);

-- AddForeignKey
ALTER TABLE "stage_document_tick" ADD CONSTRAINT "stage_document_tick_roadmap_id_stage_fkey" FOREIGN KEY ("roadmap_id", "stage") REFERENCES "roadmap_stage"("roadmap_id", "stage") ON DELETE CASCADE ON UPDATE CASCADE;
