-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('regionalCentre', 'municipalAuthority', 'methodologicalCentre', 'school', 'kindergarten', 'additionalEducation', 'college', 'partner');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('roadmap', 'pair', 'plan', 'note');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Moscow',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "access_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID,
    "role" TEXT NOT NULL,
    "position" TEXT,
    "duties" TEXT[],
    "scope_kinds" "OrganisationKind"[],
    "order_number" TEXT,
    "order_date" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "shared_computer" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "organisation_id" UUID NOT NULL,
    "schema_version" INTEGER NOT NULL DEFAULT 1,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "head_seq" INTEGER NOT NULL DEFAULT 0,
    "projected_seq" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_update" (
    "document_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "payload" BYTEA NOT NULL,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_update_pkey" PRIMARY KEY ("document_id","seq")
);

-- CreateTable
CREATE TABLE "document_snapshot" (
    "document_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "payload" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_snapshot_pkey" PRIMARY KEY ("document_id","seq")
);

-- CreateTable
CREATE TABLE "document_client" (
    "document_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "account_id" UUID,

    CONSTRAINT "document_client_pkey" PRIMARY KEY ("document_id","client_id")
);

-- CreateTable
CREATE TABLE "quarantine" (
    "id" BIGSERIAL NOT NULL,
    "document_name" TEXT NOT NULL,
    "account_id" UUID,
    "reason" TEXT NOT NULL,
    "payload" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quarantine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collab_ticket" (
    "sha256" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "collab_ticket_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "roadmap" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "plan_start" DATE NOT NULL,
    "plan_end" DATE NOT NULL,
    "school_year_start" INTEGER,
    "calendar_year" INTEGER,
    "order_number" TEXT,
    "order_date" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "roadmap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roadmap_stage" (
    "roadmap_id" UUID NOT NULL,
    "stage" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "duration" TEXT NOT NULL,
    "important" TEXT[],
    "documents" JSONB NOT NULL,
    "indicators" JSONB NOT NULL,

    CONSTRAINT "roadmap_stage_pkey" PRIMARY KEY ("roadmap_id","stage")
);

-- CreateTable
CREATE TABLE "roadmap_import" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "account_id" UUID,
    "file_name" TEXT NOT NULL,
    "file_sha256" BYTEA NOT NULL,
    "content" JSONB NOT NULL,
    "roadmap_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "roadmap_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "document_id" UUID NOT NULL,
    "section_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "stage" INTEGER,

    CONSTRAINT "section_pkey" PRIMARY KEY ("document_id","section_id")
);

-- CreateTable
CREATE TABLE "card" (
    "document_id" UUID NOT NULL,
    "card_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_order" TEXT NOT NULL,
    "section_id" TEXT,
    "row_order" TEXT NOT NULL,
    "stage" INTEGER,
    "period_text" TEXT NOT NULL,
    "period_override" TEXT,
    "period_start" DATE,
    "period_end" DATE,
    "due_by" DATE,
    "lead" JSONB,
    "co_executors" JSONB NOT NULL,
    "document_kind" TEXT NOT NULL,
    "expected_result" TEXT NOT NULL,
    "actual_result" TEXT NOT NULL,
    "done_on" DATE,
    "reason" TEXT NOT NULL,
    "done_keys" TEXT[],
    "source" JSONB,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "card_pkey" PRIMARY KEY ("document_id","card_id")
);

-- CreateTable
CREATE TABLE "card_event" (
    "id" BIGSERIAL NOT NULL,
    "document_id" UUID NOT NULL,
    "card_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "organisation_parent_id_idx" ON "organisation"("parent_id");

-- CreateIndex
CREATE INDEX "person_organisation_id_idx" ON "person"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE INDEX "assignment_organisation_id_idx" ON "assignment"("organisation_id");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_name_key" ON "document"("name");

-- CreateIndex
CREATE INDEX "collab_ticket_expires_at_idx" ON "collab_ticket"("expires_at");

-- CreateIndex
CREATE INDEX "roadmap_organisation_id_idx" ON "roadmap"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "roadmap_import_roadmap_id_key" ON "roadmap_import"("roadmap_id");

-- CreateIndex
CREATE INDEX "roadmap_import_organisation_id_idx" ON "roadmap_import"("organisation_id");

-- CreateIndex
CREATE INDEX "card_event_document_id_card_id_idx" ON "card_event"("document_id", "card_id");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_update" ADD CONSTRAINT "document_update_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_snapshot" ADD CONSTRAINT "document_snapshot_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_client" ADD CONSTRAINT "document_client_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collab_ticket" ADD CONSTRAINT "collab_ticket_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collab_ticket" ADD CONSTRAINT "collab_ticket_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collab_ticket" ADD CONSTRAINT "collab_ticket_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roadmap" ADD CONSTRAINT "roadmap_id_fkey" FOREIGN KEY ("id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roadmap" ADD CONSTRAINT "roadmap_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roadmap_stage" ADD CONSTRAINT "roadmap_stage_roadmap_id_fkey" FOREIGN KEY ("roadmap_id") REFERENCES "roadmap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roadmap_import" ADD CONSTRAINT "roadmap_import_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roadmap_import" ADD CONSTRAINT "roadmap_import_roadmap_id_fkey" FOREIGN KEY ("roadmap_id") REFERENCES "roadmap"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- Whatever may change somebody's rights raises the account's access version (S5, S20): no code path can forget it.
CREATE FUNCTION raise_access_version_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "account" SET "access_version" = "access_version" + 1
  WHERE (TG_OP <> 'INSERT' AND "person_id" = OLD."person_id") OR (TG_OP <> 'DELETE' AND "person_id" = NEW."person_id");
  RETURN NULL;
END $$;

CREATE TRIGGER "assignment_raises_access_version" AFTER INSERT OR UPDATE OR DELETE ON "assignment"
  FOR EACH ROW EXECUTE FUNCTION raise_access_version_of_person();

CREATE FUNCTION raise_access_version_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "account" SET "access_version" = "access_version" + 1 WHERE "id" = OLD."account_id";
  RETURN NULL;
END $$;

CREATE TRIGGER "session_end_raises_access_version" AFTER UPDATE OF "ended_at" ON "session"
  FOR EACH ROW WHEN (OLD."ended_at" IS DISTINCT FROM NEW."ended_at") EXECUTE FUNCTION raise_access_version_of_session();

CREATE TRIGGER "session_removal_raises_access_version" AFTER DELETE ON "session"
  FOR EACH ROW EXECUTE FUNCTION raise_access_version_of_session();

CREATE FUNCTION raise_own_access_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."access_version" := OLD."access_version" + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER "account_change_raises_access_version" BEFORE UPDATE OF "password_hash", "disabled_at" ON "account"
  FOR EACH ROW WHEN (OLD."password_hash" <> NEW."password_hash" OR OLD."disabled_at" IS DISTINCT FROM NEW."disabled_at")
  EXECUTE FUNCTION raise_own_access_version();

CREATE FUNCTION raise_every_access_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "account" SET "access_version" = "access_version" + 1;
  RETURN NULL;
END $$;

CREATE TRIGGER "organisation_move_raises_access_version" AFTER UPDATE OF "parent_id", "kind" ON "organisation"
  FOR EACH ROW WHEN (OLD."parent_id" IS DISTINCT FROM NEW."parent_id" OR OLD."kind" <> NEW."kind")
  EXECUTE FUNCTION raise_every_access_version();
