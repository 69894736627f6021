-- AlterTable
ALTER TABLE "session" ADD COLUMN     "address" BYTEA,
ADD COLUMN     "device" TEXT;

-- CreateTable
CREATE TABLE "attempt" (
    "key" BYTEA NOT NULL,
    "level" DOUBLE PRECISION NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "visit" (
    "account_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE INDEX "attempt_expires_at_idx" ON "attempt"("expires_at");

-- CreateIndex
CREATE INDEX "card_event_document_id_created_at_idx" ON "card_event"("document_id", "created_at");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
