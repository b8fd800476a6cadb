using NexusBot.Core;
using NexusBot.Sandbox.Rest;

namespace NexusBot.EndToEnd.Tests.Pairing;

public sealed class WhatGoesWrongTests
{
    [Fact]
    public async Task Where_no_thread_may_be_opened_the_channel_calls_the_two()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/threads", RestFault.FailsWith(403), times: 5);

        await hub.AwaitRoundAsync();
        var call = await hub.Tendai.SeesEventuallyAsync(PairingHub.Beside, "You two are partners");

        Assert.Equal(new HashSet<ulong> { hub.Amina.Id, hub.Kwame.Id }, call.PingedIds.ToHashSet());
        Assert.False(call.Shows("When you could meet"));
        Assert.False(call.Shows("Africa/Nairobi"));
        Assert.Empty(await hub.Amina.PrivateThreadsAsync());
        Assert.False((await hub.PartnershipsAsync(1))[0].HasThread);
    }

    [Fact]
    public async Task Where_the_channel_is_gone_direct_messages_bring_them_together()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        var channels = hub.Server.World.Channels;
        channels.Delete(channels.List(hub.Guild.Id).Single(channel => channel.Name == PairingHub.Beside).Id);

        await hub.AwaitRoundAsync();
        var toAmina = await hub.Amina.ReceivesEventuallyAsync("You two are partners");
        await hub.Kwame.ReceivesEventuallyAsync("You two are partners");
        await hub.AdvanceToCheckInAsync(round: 1);
        var question = await hub.Amina.ReceivesEventuallyAsync("Did you meet?");
        var answer = await question.ClicksAsync("We met");

        Assert.True(toAmina.Shows("ProDev Nexus"));
        Assert.Contains("Good to hear!", answer.Text, StringComparison.Ordinal);
        Assert.Single(await hub.Kwame.DirectMessagesAsync(), message => message.Shows("You two are partners"));
    }

    [Fact]
    public async Task A_thread_and_a_message_whose_receipts_are_lost_are_there_once()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/threads", RestFault.AnswerIsLost());
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.AnswerIsLost());

        await hub.AwaitRoundAsync();

        var thread = Assert.Single(await hub.Amina.PrivateThreadsAsync());
        Assert.Single(thread.Messages);
        Assert.Single(hub.Server.World.Channels.ListThreads(hub.Guild.Id));
    }

    [Fact]
    public async Task Who_left_the_server_is_met_by_nobody_and_the_other_waits_for_somebody_else()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        hub.Server.World.Members.Leave(hub.Guild.Id, hub.Kwame.Id);

        await hub.AwaitRoundAsync();
        await hub.Amina.ReceivesEventuallyAsync("Your partner is no longer in the server");
        var met = await hub.Tendai.RunsAsync("/pair now");

        Assert.DoesNotContain(hub.Server.World.Channels.ListThreads(hub.Guild.Id), thread => thread.Thread!.MemberIds.Contains(hub.Kwame.Id));
        Assert.Contains($"<@{hub.Amina.Id}> waited too", met.Text, StringComparison.Ordinal);
        await hub.Tendai.SeesOpenThreadAsync();
    }

    [Fact]
    public async Task A_button_of_a_partnership_is_for_its_members_alone()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        await hub.AwaitRoundAsync();
        var button = (await hub.Amina.SeesOpenThreadAsync()).Messages[0].Button("My partner is silent").CustomId!;

        var early = await (await hub.Amina.SeesOpenThreadAsync()).Messages[0].ClicksAsync("My partner is silent");
        var stranger = await (await hub.Tendai.RunsAsync("/ping")).ForgesClickAsync(button);
        var unknown = await (await hub.Tendai.RunsAsync("/ping")).ForgesClickAsync($"pair:met:{PartnershipId.New(default)}");

        Assert.Contains("Give your partner a day", early.Text, StringComparison.Ordinal);
        Assert.Contains("Only the partners themselves", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("This is over", unknown.Text, StringComparison.Ordinal);
    }
}
