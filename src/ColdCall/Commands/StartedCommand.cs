using ColdCall.Providers;

namespace ColdCall.Commands;

/// <summary>A command on its way, and what will become of it.</summary>
internal sealed record StartedCommand(ProviderCommand Command, Task<SentCommand> Sent);
