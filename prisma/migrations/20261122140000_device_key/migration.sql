-- AlterTable
ALTER TABLE "account" ADD COLUMN     "device_key" BYTEA;
