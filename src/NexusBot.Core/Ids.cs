using System.Globalization;
using NodaTime;

namespace NexusBot.Core;

public readonly record struct GuildId(ulong Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct ChannelId(ulong Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct RoleId(ulong Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct MemberId(ulong Value)
{
    /// <summary>Stands in the place of whoever took their name away from what they shared.</summary>
    public static MemberId Nobody => default;

    public bool IsNobody => this == Nobody;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct MessageId(ulong Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct InteractionId(ulong Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

public readonly record struct LearningId(Guid Value)
{
    public static LearningId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}

public readonly record struct SolutionId(Guid Value)
{
    public static SolutionId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}

public readonly record struct SavingId(Guid Value)
{
    public static SavingId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}

public readonly record struct ReminderId(Guid Value)
{
    public static ReminderId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}

public readonly record struct PartnershipId(Guid Value)
{
    public static PartnershipId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}

public readonly record struct SessionId(Guid Value)
{
    public static SessionId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}

public readonly record struct SessionMessageId(Guid Value)
{
    public static SessionMessageId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}

public readonly record struct OutboxId(Guid Value)
{
    public static OutboxId New(Instant now) => new(Guid.CreateVersion7(now.ToDateTimeOffset()));

    public override string ToString() => Value.ToString("N");
}
