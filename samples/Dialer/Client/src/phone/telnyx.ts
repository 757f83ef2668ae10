import type { OpenLine } from './line';

export const remoteAudioId = 'remote-audio';

/** The vendor's phone is a quarter of a megabyte, so it comes only once it is needed. */
export const openTelnyxLine: OpenLine = async (token, handlers) => {
  const { TelnyxRTC } = await import('@telnyx/webrtc');
  const client = new TelnyxRTC({
    login_token: token.access_token,
    // Without an address the vendor's own is used, and then its own list of servers unless the token names some.
    ...(token.rtc_host !== null && { host: token.rtc_host }),
    ...((token.rtc_host !== null || token.ice_servers.length > 0) && { iceServers: token.ice_servers }),
    // A reload must not hang up, and a lost socket must not take the audio with it.
    hangupOnBeforeUnload: false,
    keepConnectionAliveOnSocketClose: true,
  });
  // By its id: only that survives a reload.
  client.remoteElement = remoteAudioId;

  client.on('telnyx.ready', () => handlers.ready());
  client.on('telnyx.socket.close', () => handlers.disconnected());
  client.on('telnyx.notification', (notification) => {
    if (notification.type === 'callUpdate' && notification.call) handlers.call(notification.call);
  });
  client.on('telnyx.warning', ({ warning }) => handlers.warning(warning.code));
  client.on('telnyx.error', ({ error }) => handlers.error(error.code));

  return {
    connect: () => void client.connect(),
    // On a socket that was ready before, the vendor's phone does not say so again.
    login: (login_token) => void client.login({ creds: { login_token }, onSuccess: () => handlers.ready() }),
    // Unlike disconnect() this says no bye.
    leave: () => void client.serverDisconnect(),
  };
};
