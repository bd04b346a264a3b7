import type pg from 'pg';

/** The objects that Prisma's schema can express; checks, triggers and functions are written into migrations by hand. */
const ownedByPrisma = `
  select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped
     and c.relname <> '_prisma_migrations'
  union all
  select 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint
   where connamespace = current_schema()::regnamespace and contype in ('p', 'u', 'f', 'x')
     and conrelid <> coalesce(to_regclass('_prisma_migrations')::oid, 0)
  union all
  select 'index ' || indexdef from pg_indexes
   where schemaname = current_schema() and tablename <> '_prisma_migrations'
  union all
  select 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ', ' order by e.enumsortorder)
    from pg_type t join pg_enum e on e.enumtypid = t.oid
   where t.typnamespace = current_schema()::regnamespace
   group by t.typname`;

const writtenByHand = `
  select 'check ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid) as line
    from pg_constraint
   where connamespace = current_schema()::regnamespace and contype = 'c'
  union all
  select 'trigger ' || pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
  union all
  select 'function ' || pg_get_functiondef(p.oid)
    from pg_proc p
   where p.pronamespace = current_schema()::regnamespace and p.prokind in ('f', 'p')
     and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
  union all
  select 'view ' || viewname || ' ' || definition from pg_views where schemaname = current_schema()`;

export type Catalog = Set<string>;

/** Lists the tables, constraints, indexes and enums of a database, one line each. */
export async function describeSchema(client: pg.Client): Promise<Catalog> {
  return readLines(client, ownedByPrisma);
}

/** Lists the same, and what migrations make by hand. */
export async function describeEverything(client: pg.Client): Promise<Catalog> {
  return readLines(client, `${ownedByPrisma} union all ${writtenByHand}`);
}

export function sameCatalog(one: Catalog, other: Catalog): boolean {
  return one.size === other.size && [...one].every((line) => other.has(line));
}

async function readLines(client: pg.Client, query: string): Promise<Catalog> {
  const { rows } = await client.query<{ line: string }>(query);
  return new Set(rows.map(({ line }) => line));
}
