-- Several portals on one record: who serves it, the pages that they make for one another, and the files of their builds.
SET LOCAL lock_timeout = '3s';

CREATE TABLE "serving_portal" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "missed_at" TIMESTAMPTZ(3),

    CONSTRAINT "serving_portal_pkey" PRIMARY KEY ("id")
);

-- Both can be made anew, so they are in no write-ahead log, on no replica, and empty after a crash of the server.
CREATE UNLOGGED TABLE "stored_page" (
    "origin" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "build" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "tags" TEXT[],
    "page" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_page_pkey" PRIMARY KEY ("origin", "path", "build")
);

CREATE UNLOGGED TABLE "build_file" (
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "build_file_pkey" PRIMARY KEY ("name")
);

-- What is in them is packed already.
ALTER TABLE "stored_page" ALTER COLUMN "page" SET STORAGE EXTERNAL;
ALTER TABLE "build_file" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
