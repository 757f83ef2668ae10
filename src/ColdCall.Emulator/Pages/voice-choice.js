// Where the person at the virtual phone chooses with which voice it speaks.

import { el } from './elements.js';

const usualPitch = 740;

/** @param {(voice: { kind: string, hertz: number }) => void} onChoice hears of every choice, and at once of the first one */
export function voiceChoice(onChoice) {
  const voice = { kind: 'parrot', hertz: usualPitch };
  const choose = (change) => onChoice({ ...Object.assign(voice, change) });
  const option = (kind, label, hint = '') => el('label', {},
    el('input', { type: 'radio', name: 'voice', value: kind, checked: kind === voice.kind, onchange: () => choose({ kind }) }),
    el('span', {}, label, hint ? [' ', el('span', { class: 'quiet' }, hint)] : ''));
  const pitch = el('input', {
    type: 'number', min: '100', max: '4000', step: '1', value: String(usualPitch), 'aria-label': 'Pitch in Hz',
    onchange: () => { if (pitch.reportValidity()) choose({ hertz: pitch.valueAsNumber || usualPitch }); },
  });
  onChoice({ ...voice });
  return el('fieldset', { class: 'voices' }, el('legend', {}, 'This phone speaks as'),
    option('parrot', 'a parrot', 'repeats what it hears two seconds later; no microphone needed'),
    option('microphone', 'me', 'with my microphone; wear a headset, or both pages hear each other'),
    el('div', { class: 'tone' }, option('tone', 'a tone of'), pitch, 'Hz'),
    option('silence', 'nobody', 'silent'));
}
