using System.Collections.Immutable;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>The hour at which partners meet, and the messages that tell them of it.</summary>
public sealed record Meeting(Instant At, ImmutableArray<MeetingMessage> Messages)
{
    public static readonly Duration Length = Duration.FromHours(1);

    /// <summary>Whether one of them called it off since: the messages say so.</summary>
    public bool IsOff { get; init; }

    public Instant End => At + Length;

    public MeetingMessage? Find(Guid message) => Messages.FirstOrDefault(each => each.Id == message);

    /// <summary>The same for those who are left.</summary>
    public Meeting Without(MemberId member) => this with { Messages = Messages.RemoveAll(message => message.To == member) };
}
