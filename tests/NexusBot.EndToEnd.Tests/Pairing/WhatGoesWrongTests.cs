using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Rest;
using NodaTime;

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

        var look = await (await hub.Amina.SeesEventuallyAsync(PairingHub.Beside, "You two are partners")).ClicksAsync("See more, and when you could meet");
        var agreed = await look.ClicksAsync("Meet at time 1");
        var stranger = await (await hub.Tendai.RunsAsync("/ping")).ForgesClickAsync(call.Button("See more, and when you could meet").CustomId!);
        await hub.Kwame.ReceivesEventuallyAsync(message => message.Shows("You meet"));
        await Eventually.IsTrueAsync(async () => (await hub.OpeningAsync(1)) is { Due: null, Wanted: > 1 });
        var later = await hub.Tendai.SeesEventuallyAsync(PairingHub.Beside, "You two are partners");
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(25));
        var times = await (await hub.Kwame.SeesEventuallyAsync(PairingHub.Beside, "You two are partners")).ClicksAsync("See more, and when you could meet");
        var waits = await times.ClicksAsync("My partner is silent");

        Assert.True(look.IsPrivate && look.Shows("When you could meet"), look.ToString());
        agreed.AssertInPlaceOf(look, "Choose another time", "Call it off", "Add to calendar");
        Assert.StartsWith("Saved: you meet", agreed.Text, StringComparison.Ordinal);
        waits.AssertInPlaceOf(times);
        Assert.Contains("You wait for a new partner now", waits.Text, StringComparison.Ordinal);
        Assert.Contains("Only the partners themselves", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(call.Buttons.Concat(later.Buttons), button => button.Label!.StartsWith("Meet at", StringComparison.Ordinal));
        Assert.False(later.Shows("When you could meet") || later.Shows("Africa/Nairobi"), later.ToString());
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
    public async Task Two_questions_about_the_same_partner_in_one_message_are_one()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        await hub.AwaitRoundAsync();

        await hub.TellAsync(hub.Amina, NoticeKind.PartnerUnheard, NoticeKind.RoundEnds);
        var question = await hub.Amina.ReceivesEventuallyAsync("Did you meet?");

        Assert.False(question.Shows("Have you said hello?"), question.ToString());
        Assert.Single(question.Buttons, button => button.Label == "My partner is silent");
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
        await hub.Amina.ReceivesEventuallyAsync("A partner of yours is no longer available");
        var met = await hub.Tendai.RunsAsync("/pair now");

        Assert.DoesNotContain(hub.Server.World.Channels.ListThreads(hub.Guild.Id), thread => thread.Thread!.MemberIds.Contains(hub.Kwame.Id));
        Assert.Contains($"<@{hub.Amina.Id}> waited too", met.Text, StringComparison.Ordinal);
        await hub.Tendai.SeesOpenThreadAsync();
    }

    [Fact]
    public async Task When_a_partner_has_themselves_erased_the_other_is_told_once_and_never_why()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        await hub.AwaitRoundAsync();
        var thread = await hub.Amina.SeesOpenThreadAsync();
        var question = await (await hub.Kwame.RunsAsync("/profile data")).ClicksAsync("Erase…");

        await question.ClicksAsync("Erase everything");
        var told = await hub.Amina.ReceivesEventuallyAsync("A partner of yours is no longer available");
        await Eventually.IsTrueAsync(async () =>
        {
            await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(5));
            return (await hub.Amina.PrivateThreadsAsync()).Single(seen => seen.Id == thread.Id).IsArchived;
        });
        var left = (await hub.Amina.PrivateThreadsAsync()).Single(seen => seen.Id == thread.Id);
        var status = await hub.Amina.RunsAsync("/pair status");
        var met = await hub.Tendai.RunsAsync("/pair now");

        Assert.DoesNotContain($"{hub.Kwame.Id}", told.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(left.Messages, message => message.Everything.Contains($"{hub.Kwame.Id}", StringComparison.Ordinal));
        Assert.Contains("you go first", status.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain($"{hub.Kwame.Id}", status.Everything, StringComparison.Ordinal);
        Assert.Contains($"<@{hub.Amina.Id}> waited too", met.Text, StringComparison.Ordinal);
        Assert.Single(await hub.Amina.DirectMessagesAsync(), message => message.Shows("no longer available"));
    }

    [Fact]
    public async Task Of_three_who_goes_is_out_of_their_thread_and_the_others_go_on_in_it()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        await hub.Tendai.JoinsAsync("Frontend");
        await hub.AwaitRoundAsync();
        var thread = await hub.Kwame.SeesOpenThreadAsync();
        var question = await (await hub.Kwame.RunsAsync("/profile data")).ClicksAsync("Erase…");

        await question.ClicksAsync("Erase everything");
        await hub.Amina.SeesThreadEventuallyAsync(seen => seen.Id == thread.Id && seen.Find("You two are partners") is not null);

        Assert.Empty(await hub.Kwame.PrivateThreadsAsync());
        Assert.Equal(thread.Id, (await hub.Tendai.SeesOpenThreadAsync()).Id);
        Assert.False((await hub.Tendai.SeesOpenThreadAsync()).IsArchived);
    }

    [Fact]
    public async Task Who_says_in_the_morning_that_they_never_want_to_meet_is_not_brought_together_with_whom_they_named()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Grace.RunsAsync("/hub pairing", ("what", "Schedule"), ("day", "Monday"), ("time", "02:00"), ("zone", "Etc/UTC"));
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();
        await hub.AdvanceToAsync(hub.NextRound() - Duration.FromHours(7) + Duration.FromMinutes(1));
        await Eventually.IsTrueAsync(async () => (await hub.RoundsAsync()) is [{ Paired: 2 }]);

        await hub.Kwame.UsesAsync("Never pair us", hub.Amina);
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(6));
        await hub.Amina.ReceivesEventuallyAsync("This round had no partner for you");
        await hub.Kwame.ReceivesEventuallyAsync("This round had no partner for you");

        Assert.Empty(await hub.Amina.PrivateThreadsAsync());
        Assert.DoesNotContain($"{hub.Kwame.Id}", (await hub.Amina.RunsAsync("/pair status")).Everything, StringComparison.Ordinal);
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
