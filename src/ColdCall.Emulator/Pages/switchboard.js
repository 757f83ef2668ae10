// The switchboard: a virtual phone and the bridge, and beside them what the emulator knows: calls, conferences, the wire log.

import { Bridge } from './bridge.js';
import { el } from './elements.js';
import { Phone } from './phone.js';
import { MediaSocket } from './socket.js';

const shownLogEntries = 200;
const at = (id) => document.getElementById(id);
const clock = (time) => time ? time.slice(11, 23) : '';
const cell = (content, className) => el('td', { class: className }, ...[content].flat());
const word = (text, className) => el('span', { class: className }, text);

const socket = new MediaSocket('switchboard');
const context = new AudioContext({ latencyHint: 'interactive' });
new Bridge(socket, context);
const phone = new Phone(socket, context, at('phone'), numberAskedFor());

function numberAskedFor() {
  const number = new URLSearchParams(location.search).get('number')?.trim();
  return /^\+[1-9]\d{1,14}$/.test(number ?? '') ? number : null;
}

// A browser allows sound only after a click or a key.
function resume() {
  if (context.state !== 'running') context.resume().catch(() => {});
}

context.addEventListener('statechange', () => { at('sound').hidden = context.state === 'running'; });
socket.on('status', ({ bridge }) => {
  at('sound').hidden = context.state === 'running';
  at('sound-words').textContent = bridge === 'elsewhere'
    ? 'Another page connects the voices. Click to hear this phone ring.'
    : 'Nobody connects the voices yet: browsers let a page make sound only after a click.';
});
at('sound-button').onclick = resume;
// Not as soon as the button goes down: what disappears with the sound's arrival would move the page under the hand, and the click be lost.
for (const gesture of ['click', 'keydown']) addEventListener(gesture, resume);
resume();
socket.open();

const shown = new Map();

/** Fills a table, and leaves it alone while it says the same: whoever reads or copies a text there is not disturbed. */
function fill(id, items, row, columns, nothing) {
  const news = JSON.stringify(items);
  if (shown.get(id) === news) return;
  const body = at(id);
  // Nor whoever listens to it.
  if ([...body.querySelectorAll('audio')].some((player) => !player.paused)) return;
  shown.set(id, news);
  let rows = items.map(row);
  const focused = body.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const open = new Set([...body.querySelectorAll('details[open]')].map((details) => details.dataset.key));
  if (rows.length === 0) rows = [[el('td', { class: 'empty', colspan: String(columns) }, nothing)]];
  body.replaceChildren(...rows.map((cells) => el('tr', {}, ...cells)));
  for (const details of body.querySelectorAll('details')) details.open = open.has(details.dataset.key);
  if (focused) (body.querySelector(`[data-key="${CSS.escape(focused)}"]`) ?? body.closest('.scroll')).focus();
}

function act(call, verb, label) {
  const onclick = async () => {
    await fetch(`/_emulator/calls/${encodeURIComponent(call.id)}/${verb}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    await refresh();
  };
  return el('button', { type: 'button', 'data-key': `${verb} ${call.id}`, 'aria-label': `${label} ${nameOf(call)}`, onclick }, label);
}

const nameOf = (leg) => leg.identity ?? leg.to;

function say(text) {
  if (at('state').textContent !== text) at('state').textContent = text;
}

function callRow(call) {
  const tone = { ringing: 'wait', parked: 'wait', answered: 'live', ended: 'quiet' }[call.state];
  const state = call.state === 'ended' ? `ended, ${call.hangup_cause}` : call.state;
  const buttons = call.state === 'ended' ? call.behaviour
    : call.here ? 'on this page'
    : call.state === 'ringing' ? [act(call, 'answer', 'Answer'), ' ', act(call, 'reject', 'Reject')] : [act(call, 'hangup', 'Hang up')];
  return [cell(clock(call.created_at), 'time'), cell([nameOf(call), ...provider(call)]), cell([word(state, tone), ...marks(call)]), cell(buttons), cell(call.from)];
}

/** Of which provider it is, where both are used. */
const provider = (item) => item.tellProvider ? [' ', word(item.provider, 'quiet')] : [];

/** That it is recorded, or would be but for a pause. */
const marks = ({ recording }) => recording ? [' ', word(recording === 'paused' ? '● recording paused' : '● recording', 'bad')] : [];

function recordingRow(recording) {
  const of = recording.conference_name ?? nameOf(recording);
  const tone = { recording: 'bad', paused: 'wait', ended: 'wait', saved: 'live' }[recording.state];
  const label = `Recording of ${of} at ${clock(recording.started_at)}`;
  // Fetched only by whoever presses play.
  const sound = recording.file ? el('audio', { controls: '', 'data-key': recording.id, preload: 'none', src: recording.file, 'aria-label': label, title: label }) : '';
  return [cell(clock(recording.started_at), 'time'), cell(of, 'wide'), cell(word(recording.state, tone)), cell(recording.length ?? '', 'number'), cell(sound)];
}

function conferenceRow(conference) {
  const tone = { init: 'wait', in_progress: 'live', completed: 'quiet' }[conference.status];
  const status = conference.status.replace('_', ' ') + (conference.end_reason ? `, ${conference.end_reason}` : '');
  const who = conference.participants.map((seat) =>
    nameOf(seat) + [seat.status === 'joining' && 'joining', seat.muted && 'muted', seat.status !== 'joining' && seat.on_hold && 'on hold'].filter(Boolean).map((mark) => ` (${mark})`).join(''));
  return [cell(clock(conference.created_at), 'time'), cell([conference.name, ...provider(conference)], 'wide'), cell([word(status, tone), ...marks(conference)]), cell(who.join(', ') || 'nobody', 'wide')];
}

function logRow(entry) {
  const status = entry.status ?? entry.failure ?? 'under way';
  const good = entry.status >= 200 && entry.status < 300;
  let where = entry.kind === 'command' ? `${entry.method} ${entry.address}` : entry.address + (entry.attempt > 1 ? ` (attempt ${entry.attempt})` : '');
  if (entry.body !== null) {
    where = el('details', { 'data-key': String(entry.sequence) }, el('summary', {}, where), el('pre', {}, JSON.stringify(entry.body, null, 2)));
  }
  return [cell(String(entry.sequence), 'number'), cell(clock(entry.time), 'time'), cell(entry.kind), cell(entry.operation ?? entry.event),
    cell(word(String(status), good ? 'live' : status === 'under way' ? 'wait' : 'bad')), cell(entry.fault ?? ''), cell(where, 'wide')];
}

/** As minutes and seconds, once it is known. What still grows would be news every second. */
function withLength({ duration_ms, ...recording }) {
  const seconds = Math.round(duration_ms / 1000);
  return recording.state === 'saved' ? { ...recording, length: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` } : recording;
}

async function read(what) {
  const answer = await fetch(`/_emulator/${what}`);
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
  return answer.json();
}

async function refresh() {
  const [{ calls }, { conferences }, { recordings }, { rings }, { log }, now, { agents }] =
    await Promise.all([read('calls'), read('conferences'), read('recordings'), read('rings'), read(`log?last=${shownLogEntries}`), read('clock'), read('media')]);
  const identities = new Map(agents.map((agent) => [agent.user.replace(/^client:/, ''), agent.identity]));
  const named = rings.map(({ to, rings: count }) => [identities.get(to.replace(/^sips?:|^client:|[?@].*$/g, '')) ?? to, String(count)]);
  const tellProvider = new Set(calls.map((call) => call.provider)).size > 1;
  const open = recordings.filter(({ state }) => state === 'recording' || state === 'paused');
  const ofCall = (call) => open.find((recording) => recording.conference_id === null && recording.leg_id === call.leg_id)?.state;
  const ofConference = (conference) => open.find((recording) => recording.conference_id === conference.id)?.state;
  fill('calls', calls.reverse().map((call) => ({ ...call, tellProvider, here: phone.has(call.leg_id), recording: ofCall(call) })), callRow, 5, 'No calls yet. Dial +12025550100 for a person who answers.');
  fill('conferences', conferences.reverse().map((conference) => ({ ...conference, tellProvider, recording: ofConference(conference) })), conferenceRow, 4, 'No conferences yet.');
  fill('recordings', recordings.reverse().map(withLength), recordingRow, 5, 'Nothing was recorded yet.');
  fill('log', log.reverse(), logRow, 7, 'Nothing was said yet.');
  fill('agents', agents, (agent) => [cell(agent.identity), cell(agent.user, 'wide')], 2, 'None.');
  fill('rings', named, ([to, count]) => [cell(to, 'wide'), cell(count, 'number')], 2, 'Nothing rang yet.');
  const live = calls.filter((call) => call.state !== 'ended').length;
  say(`${live} live ${live === 1 ? 'call' : 'calls'}` + (now.offset_seconds ? `, clock ${now.offset_seconds} s ahead` : ''));
}

async function poll() {
  try {
    await refresh();
  } catch {
    say('The emulator does not answer.');
  }
  setTimeout(poll, 1000);
}
poll();
