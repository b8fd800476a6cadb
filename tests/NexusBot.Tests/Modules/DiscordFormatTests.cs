using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Tests.Modules;

public sealed class DiscordFormatTests
{
    [Fact]
    public void Ids_become_mentions_and_moments_become_tags()
    {
        var refusal = new Refusal(
            "test", $"{new MemberId(1)} {new RoleId(2)} {new ChannelId(3)} {Instant.FromUnixTimeSeconds(1_764_000_000)} {5}");

        Assert.Equal("<@1> <@&2> <#3> <t:1764000000:F> 5", DiscordFormat.Of(refusal));
    }

    [Fact]
    public void What_was_typed_is_shown_as_it_was_typed() =>
        Assert.Contains(@"“\_\_init\_\_”", DiscordFormat.Of(LearningRefusals.AlreadyShared("__init__")), StringComparison.Ordinal);
}
