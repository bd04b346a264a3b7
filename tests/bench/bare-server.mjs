import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// The least that Node can do with the same bytes: what there is to lose.
const [plainFile, packedFile] = process.argv.slice(2);
const plain = readFileSync(plainFile);
const packed = readFileSync(packedFile);

const server = createServer((request, response) => {
  const takesGzip = request.headers['accept-encoding']?.includes('gzip');
  const body = takesGzip ? packed : plain;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length };
  response.writeHead(200, takesGzip ? { ...headers, 'Content-Encoding': 'gzip' } : headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready: http://127.0.0.1:${server.address().port}\n`));
