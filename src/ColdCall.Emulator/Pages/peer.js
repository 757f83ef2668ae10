// What every peer connection of these pages has in common: only addresses of this machine, and descriptions that are complete.

const gatheringLimit = 1000;

export function newPeer() {
  return new RTCPeerConnection({ iceServers: [] });
}

/**
 * Keys do not go with the sound, where no page could read them: a browser that cannot put them there sends them by signalling instead.
 */
function withoutKeys(peer) {
  const codecs = RTCRtpReceiver.getCapabilities('audio').codecs.filter(({ mimeType }) => mimeType !== 'audio/telephone-event');
  for (const transceiver of peer.getTransceivers()) transceiver.setCodecPreferences(codecs);
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
  withoutKeys(peer);
  await peer.setLocalDescription(await peer.createOffer());
  return completeDescription(peer);
}

export async function answerOf(peer, offer) {
  await peer.setRemoteDescription({ type: 'offer', sdp: offer });
  withoutKeys(peer);
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
