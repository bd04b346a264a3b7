-- Sources name the law or resolution on which a designation rests, and not only the programme; until now only a claim could say it.
SET LOCAL lock_timeout = '3s';

ALTER TABLE "designation" ADD COLUMN     "legal_basis_ar" TEXT,
ADD COLUMN     "legal_basis_en" TEXT;
