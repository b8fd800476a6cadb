using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class PlacesOfCommandsTests
{
    [Fact]
    public async Task A_command_in_a_thread_is_answered_there_and_a_reminder_set_there_finds_its_way_back()
    {
        await using var hub = await TestHub.StartAsync();
        var parent = hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);
        hub.Server.World.Threads.Start(parent, "Querysets", ChannelType.PublicThread, hub.Amina.Id);
        await hub.Discord.RefreshAsync();
        await hub.Amina.ClosesDirectMessagesAsync();

        var answer = await hub.Amina.GoesTo("Querysets").RemindAsync("Water the plants", "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var call = await hub.Amina.SeesEventuallyAsync("Querysets", "A reminder is due");

        Assert.StartsWith("Done.", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsPrivate);
        Assert.Equal([hub.Amina.Id], call.PingedIds);
    }

    [Fact]
    public async Task Commands_of_a_server_are_not_offered_in_direct_messages()
    {
        await using var hub = await TestHub.StartAsync();
        var alone = await hub.Amina.GoesToDirectMessagesAsync();

        Assert.Empty(await alone.CommandsAsync());
    }
}
