-- A folder of texts is looked at before it is imported, and is not to be sent twice for that.
SET LOCAL lock_timeout = '3s';

-- CreateTable
CREATE TABLE "import_upload" (
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_upload_pkey" PRIMARY KEY ("person_id")
);

-- AddForeignKey
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
