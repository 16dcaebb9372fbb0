/**
 * The least that a turn over the socket can be: a bare echo that makes durable commits, and nothing else. Arguments: the database's file,
 * commits for each message. Prints its address.
 */
import fastifyWebsocket from '@fastify/websocket';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const [file = '', commits = '1'] = process.argv.slice(2);
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('create table turn (id integer primary key, text text not null)');
const insert = database.prepare('insert into turn (text) values (?)');

const http = Fastify();
await http.register(fastifyWebsocket);
http.get('/', { websocket: true }, (socket) => {
  socket.on('message', (data) => {
    const { text } = JSON.parse(data.toString());
    for (let commit = 0; commit < Number(commits); commit++) insert.run(text);
    socket.send(JSON.stringify({ type: 'line', text }));
  });
});
await http.listen({ host: '127.0.0.1', port: 0 });
console.log(`${http.listeningOrigin}/`);
process.on('SIGTERM', () => process.exit(0));
