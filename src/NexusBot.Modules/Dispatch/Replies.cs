using Discord.WebSocket;

namespace NexusBot.Modules.Dispatch;

/// <summary>Makes the one reply to each interaction.</summary>
public sealed class Replies(RestPulse pulse, LateAnswers late, TimeProvider time)
{
    internal Reply To(SocketInteraction interaction) => new(interaction, pulse, late, time);
}
