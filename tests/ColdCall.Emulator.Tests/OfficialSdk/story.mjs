// A whole conference through Telnyx's own SDK. Of the SDK's settings only the base address, the key and the public key differ from
// what a user of the real service writes. Prints one line of JSON; any failure ends it with an error.
import { createServer } from 'node:http';
import assert from 'node:assert/strict';
import Telnyx from 'telnyx';

const [baseURL, apiKey, publicKey] = process.argv.slice(2);
const client = new Telnyx({ apiKey, baseURL, publicKey, maxRetries: 0 });

// Nobody waits for ever for an event that never comes.
setTimeout(() => {
  console.error(`Only these came: ${events.map((event) => event.event_type).join(', ')}`);
  process.exit(2);
}, 60_000).unref();

const events = [];
const waiting = [];
let tamperedRefused = 0;

async function receive(body, headers) {
  const event = await client.webhooks.unwrap(body, { headers });
  await assert.rejects(client.webhooks.unwrap(body.replace('"event"', '"Event"'), { headers }), /does not match/);
  tamperedRefused++;
  events.push(event.data);
  for (const check of [...waiting]) check();
}

function eventOf(type, callControlId) {
  return new Promise((resolve) => {
    const check = () => {
      const found = events.find((event) => event.event_type === type && (!callControlId || event.payload.call_control_id === callControlId));
      if (!found) return;
      waiting.splice(waiting.indexOf(check), 1);
      resolve(found);
    };
    waiting.push(check);
    check();
  });
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    receive(Buffer.concat(chunks).toString('utf8'), request.headers).then(
      () => response.writeHead(200).end(),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

const application = await client.callControlApplications.create({
  application_name: 'story',
  webhook_event_url: `http://127.0.0.1:${server.address().port}/webhooks`,
  webhook_api_version: '2',
});
const connection_id = application.data.id;
const from = '+12025550100';

async function dialAndWait(to) {
  const leg = await client.calls.dial({ connection_id, from, to, timeout_secs: 30, retry_on_timeout: false });
  assert.equal(leg.data.is_alive, false);
  await eventOf('call.answered', leg.data.call_control_id);
  return leg.data.call_control_id;
}

const agent = await dialAndWait('+12025550107');
const conference = await client.conferences.create({ call_control_id: agent, name: 'story' });
const lead = await dialAndWait('+12025550108');
await client.conferences.actions.join(conference.data.id, { call_control_id: lead, end_conference_on_exit: true });
await eventOf('conference.participant.joined', lead);
await client.conferences.actions.mute(conference.data.id, { call_control_ids: [lead] });

const muted = [];
for await (const participant of client.conferences.listParticipants(conference.data.id, { filter: { muted: true } })) muted.push(participant);
assert.deepEqual(muted.map((participant) => participant.call_control_id), [lead]);

const found = [];
for await (const listed of client.conferences.list({ filter: { name: 'story', status: 'in_progress' } })) found.push(listed.id);
assert.deepEqual(found, [conference.data.id]);

await assert.rejects(client.conferences.actions.join(conference.data.id, { call_control_id: lead }), (error) => {
  assert.equal(error.status, 422);
  assert.equal(error.error.errors[0].code, '90044');
  return true;
});

await client.conferences.actions.endConference(conference.data.id);
for (const leg of [agent, lead])
  for (const type of ['call.initiated', 'call.answered', 'call.hangup', 'conference.participant.joined', 'conference.participant.left'])
    await eventOf(type, leg);
await eventOf('conference.created');
await eventOf('conference.ended');

console.log(JSON.stringify({ events: events.length, tamperedRefused, types: [...new Set(events.map((event) => event.event_type))].sort() }));
server.closeAllConnections();
server.close();
