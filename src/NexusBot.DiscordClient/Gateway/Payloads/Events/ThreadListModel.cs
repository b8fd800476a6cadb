using Discord.Wire;

namespace Discord.Gateway.Payloads.Events;

/// <summary>THREAD_LIST_SYNC: the active threads of channels that became visible.</summary>
internal sealed class ThreadListModel
{
    public ulong GuildId { get; set; }
    public ulong[]? ChannelIds { get; set; }
    public ChannelModel[] Threads { get; set; } = [];
}
