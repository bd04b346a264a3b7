-- What a figure counts is sometimes participants of every kind, or ministers: neither states nor just people.
SET LOCAL lock_timeout = '3s';

ALTER TYPE "count_unit" ADD VALUE 'participants';

ALTER TYPE "count_unit" ADD VALUE 'foreign_ministers';
