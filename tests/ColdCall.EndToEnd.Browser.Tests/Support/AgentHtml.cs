namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>The smallest page with which an agent dials by himself: Telnyx's own SDK, unmodified, and a button.</summary>
internal static class AgentHtml
{
    public const string Text = """
        <!doctype html>
        <html lang="en">
        <title>Agent</title>
        <script src="/telnyx.js"></script>
        <audio id="far" autoplay></audio>
        <button>Call</button>
        <output>idle</output>
        <script>
          window.dialsByItself = true;
          const given = new URLSearchParams(location.search);
          const say = (text) => { document.querySelector('output').textContent = text; };
          document.querySelector('button').addEventListener('click', () => {
            const client = new TelnyxWebRTC.TelnyxRTC({ login_token: given.get('token'), host: given.get('rtc'), iceServers: [] });
            client.on('telnyx.notification', ({ call }) => { if (call) say(call.state); });
            client.on('telnyx.ready', () => client.newCall({
              destinationNumber: 'conference',
              callerNumber: 'agent-7',
              audio: true,
              remoteElement: 'far',
              customHeaders: [{ name: 'X-Pass', value: given.get('pass') }],
            }));
            client.connect();
          });
        </script>
        """;
}
