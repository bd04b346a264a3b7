-- AlterTable
ALTER TABLE "search_document" ADD COLUMN     "edtf" TEXT;
