// A whole conference through Twilio's own SDK. Of the SDK's settings only the base address differs from what a user of the real service writes.
// Prints one line of JSON; any failure ends it with an error.
import { createServer } from 'node:http';
import assert from 'node:assert/strict';
import jwt from 'jsonwebtoken';
import twilio from 'twilio';

const [baseUrl, accountSid, authToken, ourToken, ourSecret] = process.argv.slice(2);
const client = twilio(accountSid, authToken);
client.api.baseUrl = baseUrl.replace(/\/$/, '');

// Nobody waits for ever for an event that never comes.
setTimeout(() => {
  console.error(`Only these came: ${events.map(nameOf).join(', ')}`);
  process.exit(2);
}, 60_000).unref();

const events = [];
const waiting = [];
let tamperedRefused = 0;

function nameOf(event) {
  return event.StatusCallbackEvent ?? `call ${event.CallStatus}`;
}

function receive(address, body, signature) {
  const fields = Object.fromEntries(new URLSearchParams(body));
  assert.ok(twilio.validateRequest(authToken, signature, address, fields), `${nameOf(fields)} is not signed`);
  assert.ok(!twilio.validateRequest(authToken, signature, address, { ...fields, AccountSid: 'AC0' }));
  tamperedRefused++;
  events.push(fields);
  for (const check of [...waiting]) check();
}

function eventOf(name, callSid) {
  return new Promise((resolve) => {
    const check = () => {
      const found = events.find((event) => nameOf(event) === name && (!callSid || event.CallSid === callSid));
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
    try {
      receive(`http://${request.headers.host}${request.url}`, Buffer.concat(chunks).toString('utf8'), request.headers['x-twilio-signature']);
      response.writeHead(204).end();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  });
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const callback = `http://127.0.0.1:${server.address().port}/webhooks?tag=a%2Fb#rc=3&rp=ct,5xx,rt`;
const from = '+12025550100';

async function dialAndWait(to, label) {
  const participant = await client.conferences('story').participants.create({
    from,
    to,
    label,
    beep: 'false',
    statusCallback: callback,
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    conferenceStatusCallback: callback,
    conferenceStatusCallbackEvent: ['start', 'end', 'join', 'leave', 'mute'],
  });
  assert.equal(participant.status, 'queued');
  await eventOf('participant-join', participant.callSid);
  return participant;
}

const agent = await dialAndWait('+12025550107', 'agent');
const lead = await dialAndWait('+12025550108', 'lead');
assert.equal(lead.conferenceSid, agent.conferenceSid);
await eventOf('conference-start');

const conference = client.conferences(agent.conferenceSid);
assert.equal((await conference.participants('lead').update({ muted: true })).muted, true);
await eventOf('participant-mute', lead.callSid);
assert.deepEqual((await conference.participants.list({ muted: true })).map((participant) => participant.callSid), [lead.callSid]);
assert.deepEqual((await client.conferences.list({ friendlyName: 'story', status: 'in-progress' })).map((listed) => listed.sid), [agent.conferenceSid]);
await assert.rejects(client.conferences('CF00000000000000000000000000000000').fetch(), (error) => {
  assert.equal(error.status, 404);
  assert.equal(error.code, 20404);
  return true;
});

assert.equal((await conference.update({ status: 'completed' })).status, 'completed');
for (const leg of [agent, lead]) for (const name of ['call ringing', 'call in-progress', 'call completed', 'participant-leave']) await eventOf(name, leg.callSid);
await eventOf('conference-end');

// The SDK makes tokens with this library, and Twilio reads them.
const { header, payload } = jwt.verify(ourToken, ourSecret, { algorithms: ['HS256'], complete: true });

const signed = { address: 'https://calls.example/webhooks/twilio?tag=x%20y', fields: { CallSid: 'CA1', CallStatus: 'ringing', Direction: 'outbound-api', SequenceNumber: '1', callSid: 'lower', To: "+1202'é" } };
const signature = twilio.getExpectedTwilioSignature(authToken, signed.address, signed.fields);

console.log(JSON.stringify({ events: events.length, tamperedRefused, names: [...new Set(events.map(nameOf))].sort(), header, payload, signed: { ...signed, signature } }));
server.closeAllConnections();
server.close();
