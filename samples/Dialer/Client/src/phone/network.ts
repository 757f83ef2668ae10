const gatheringMs = 2_000;

export const noNetworkWords =
  'This computer has no active network. Switch one on, any will do: nothing leaves this computer, but a browser connects sound only then.';

/**
 * Whether the browser has an address that sound could be sent to. The emulated provider is on this machine and names no server that could
 * give it one, so without a network of its own a call would be connected and silent.
 */
export async function hasNetwork(newPeer: () => RTCPeerConnection = () => new RTCPeerConnection()): Promise<boolean> {
  const peer = newPeer();
  try {
    return await new Promise<boolean>((settle) => {
      const timer = setTimeout(() => settle(false), gatheringMs);
      peer.onicecandidate = ({ candidate }) => {
        // An empty one and none at all both say that no more will come.
        clearTimeout(timer);
        settle(candidate !== null && candidate.candidate !== '');
      };
      peer.createDataChannel('probe');
      void peer.setLocalDescription();
    });
  } finally {
    peer.close();
  }
}
