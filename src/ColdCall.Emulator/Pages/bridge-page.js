// The bridge as a page of its own: hidden in an application's page, or open beside it.

import { Bridge } from './bridge.js';
import { MediaSocket } from './socket.js';

const words = {
  this: 'This page connects the voices.',
  elsewhere: 'Another page connects the voices.',
  none: 'Nobody connects the voices: a page with sound is needed.',
};
const socket = new MediaSocket('bridge');
const context = new AudioContext({ latencyHint: 'interactive' });
new Bridge(socket, context);
const state = document.getElementById('bridge-state');
const sound = document.getElementById('sound');

// A browser allows sound only after a click or a key.
function resume() {
  if (context.state !== 'running') context.resume().catch(() => {});
}

context.addEventListener('statechange', () => { sound.hidden = context.state === 'running'; });
socket.on('status', ({ bridge }) => { state.textContent = words[bridge]; });
socket.onClose(() => { state.textContent = 'The emulator does not answer.'; });
sound.onclick = resume;
// Not as soon as the button goes down: what disappears with the sound's arrival would move the page under the hand, and the click be lost.
for (const gesture of ['click', 'keydown']) addEventListener(gesture, resume);
// The page around this one was clicked: its gesture counts for its frames, but only that page sees it.
addEventListener('message', ({ source, data }) => {
  if (source === parent && source !== window && data?.type === 'resume') resume();
});
resume();
socket.open();
