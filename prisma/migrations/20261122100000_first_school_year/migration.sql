-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "first_school_year" INTEGER;
