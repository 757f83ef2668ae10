namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>The smallest page of an agent at Twilio: its own SDK, unmodified. It accepts every call, and dials by a button.</summary>
internal static class TwilioHtml
{
    public const string Text = """
        <!doctype html>
        <html lang="en">
        <title>Agent</title>
        <script>
          // The SDK dials wss alone, and takes the constructor when it is loaded.
          window.WebSocket = class extends WebSocket {
            constructor(address, ...more) { super(String(address).replace(/^wss:/, 'ws:'), ...more); }
          };
        </script>
        <script src="/twilio.js"></script>
        <button id="register">Register</button>
        <button id="call">Call</button>
        <output>idle</output>
        <script>
          window.dialsByItself = true;
          const given = new URLSearchParams(location.search);
          const said = [];
          const say = (text) => { said.push(text); document.querySelector('output').textContent = said.join(' '); };
          const names = ['incoming', 'outgoing', 'disconnect', ...[...'0123456789hs'].map((key) => `dtmf${key}`)];
          let device;
          const watch = (call) => {
            window.call = call;
            for (const name of ['ringing', 'accept', 'cancel', 'disconnect', 'reconnecting', 'reconnected']) call.on(name, () => say(name));
            call.on('error', (problem) => say(`error-${problem.code}`));
          };
          document.querySelector('#register').addEventListener('click', async () => {
            device = new Twilio.Device(given.get('token'), {
              chunderw: given.get('rtc'),
              codecPreferences: ['opus', 'pcmu'],
              publishEvents: false,
              maxCallSignalingTimeoutMs: 20000,
              sounds: Object.fromEntries(names.map((name) => [name, '/silence.wav'])),
            });
            device.on('registered', () => say('registered'));
            device.on('error', (problem) => say(`error-${problem.code}`));
            device.on('incoming', (call) => {
              say(`incoming-${call.customParameters.get('mode')}`);
              watch(call);
              call.accept();
            });
            await device.register();
          });
          document.querySelector('#call').addEventListener('click', async () => watch(await device.connect({ params: { room: given.get('room') } })));
        </script>
        """;
}
