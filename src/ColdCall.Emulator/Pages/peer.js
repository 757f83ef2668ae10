// What every peer connection of these pages has in common: only addresses of this machine, and descriptions that are complete.

const gatheringLimit = 1000;

export function newPeer() {
  return new RTCPeerConnection({ iceServers: [] });
}

/** The local description once all candidates are in it, or after a second with those that are. */
export async function completeDescription(peer) {
  if (peer.iceGatheringState !== 'complete') {
    await new Promise((done) => {
      const timer = setTimeout(done, gatheringLimit);
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState !== 'complete') return;
        clearTimeout(timer);
        done();
      });
    });
  }
  return peer.localDescription.sdp;
}

export async function offerOf(peer) {
  await peer.setLocalDescription(await peer.createOffer());
  return completeDescription(peer);
}

export async function answerOf(peer, offer) {
  await peer.setRemoteDescription({ type: 'offer', sdp: offer });
  await peer.setLocalDescription(await peer.createAnswer());
  return completeDescription(peer);
}

/** An audio element that plays a stream. Chromium hands WebAudio a remote stream's sound only while some element plays it, if muted. */
export function playing(stream, { muted }) {
  const audio = new Audio();
  audio.muted = muted;
  audio.srcObject = stream;
  audio.play().catch(() => { /* Plays as soon as somebody has clicked. */ });
  return audio;
}
