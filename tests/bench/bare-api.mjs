import { createServer } from 'node:http';
import pg from 'pg';

// The least that an API over the same rows costs: one statement, JSON made by the database, no checks.
const pool = new pg.Pool({ connectionString: process.argv[2], max: 5 });

const statement = `
  SELECT coalesce(json_agg(to_jsonb(m) || jsonb_build_object(
           'claims', (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') FROM claim c WHERE c.meeting_id = m.id),
           'counts', (SELECT coalesce(jsonb_agg(to_jsonb(n)), '[]') FROM count n WHERE n.meeting_id = m.id),
           'parties', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'code', p.code)), '[]')
                         FROM meeting_party r JOIN party p ON p.id = r.party_id WHERE r.meeting_id = m.id),
           'statements', (SELECT coalesce(jsonb_agg(s.public_id), '[]') FROM statement s WHERE s.meeting_id = m.id))), '[]') AS items,
         (SELECT count(*)::int FROM meeting WHERE withdrawn_at IS NULL AND updated_at >= $2) AS total
    FROM (SELECT * FROM meeting WHERE withdrawn_at IS NULL AND updated_at >= $2
           ORDER BY updated_at, public_id LIMIT $1) m`;

const server = createServer(async (request, response) => {
  const { searchParams } = new URL(request.url, 'http://bare');
  const { rows } = await pool.query(statement, [searchParams.get('limit'), searchParams.get('updatedSince')]);
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(rows[0]));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready: http://127.0.0.1:${server.address().port}\n`));
