export const playerId = 'remote-audio';

/** Plays the other side of the call, on the speaker that the agent chose. */
export function player(): HTMLAudioElement {
  return document.getElementById(playerId) as HTMLAudioElement;
}
