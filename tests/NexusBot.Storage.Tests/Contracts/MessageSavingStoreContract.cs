using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class MessageSavingStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task It_comes_back_as_it_was_kept_and_its_question_is_due()
    {
        var saving = await AddAsync();
        var whole = saving with { Content = Some.Learning(tags: "sql").Content, Solution = "Measure first." };

        var asked = await Stores.Savings.AskAsync(whole, Question(saving), TestToken);
        var again = await Stores.Savings.AskAsync(whole, Question(saving), TestToken);

        Assert.Equal((true, false), (asked, again));
        Assert.Equivalent(whole, await Stores.Savings.FindAsync(saving.Id, TestToken), strict: true);
        Assert.NotNull(await Stores.Outbox.FindAsync(MessageSaving.OutboxKind, saving.Id.Value, TestToken));
    }

    [Fact]
    public async Task Nobody_has_more_on_the_way_than_may_be()
    {
        await AskAsync(await AddAsync());
        await AskAsync(await AddAsync());

        Assert.False(await Stores.Savings.TryAddAsync(Saving(), max: 2, TestToken));
        Assert.True(await Stores.Savings.TryAddAsync(Saving(saver: Some.Brian), max: 2, TestToken));
    }

    [Fact]
    public async Task One_that_was_never_sent_makes_room_for_the_next()
    {
        var unsent = await AddAsync();
        var asked = await AddAsync();
        await AskAsync(asked);

        Assert.True(await Stores.Savings.TryAddAsync(Saving(), max: 2, TestToken));
        Assert.Null(await Stores.Savings.FindAsync(unsent.Id, TestToken));
        Assert.NotNull(await Stores.Savings.FindAsync(asked.Id, TestToken));
    }

    [Fact]
    public async Task It_is_answered_once()
    {
        var saving = await AddAsync();
        await AskAsync(saving);

        Assert.True(await Stores.Savings.RemoveAsync(saving.Id, notice: null, TestToken));
        Assert.False(await Stores.Savings.RemoveAsync(saving.Id, notice: null, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(MessageSaving.OutboxKind, saving.Id.Value, TestToken));
    }

    [Fact]
    public async Task What_it_became_is_shared_with_its_card_and_who_saved_it_is_told_and_it_is_gone()
    {
        var (saving, mark) = (await AddAsync(), Some.Mark(Some.Brian));
        await AskAsync(saving);
        var learning = Became(saving);

        var shared = await ShareAsync(saving, learning, mark);
        var repeated = await ShareAsync(saving, learning, mark);
        var again = await ShareAsync(saving, Became(await AddAsync()), Some.Mark(Some.Brian));

        Assert.Equal((learning.Id, learning.Id), (shared.Value!.Id, repeated.Value!.Id));
        Assert.Equal(SavingRefusals.NotFound, again.Refusal);
        Assert.Null(await Stores.Savings.FindAsync(saving.Id, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(MessageSaving.OutboxKind, saving.Id.Value, TestToken));
        Assert.NotNull(await Stores.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken));
        Assert.Single(Assert.Single(await Stores.Notices.ListNamingAsync(Some.Guild, Some.Amina, TestToken)).Notices);
    }

    [Fact]
    public async Task What_is_gone_is_not_shared()
    {
        var saving = await AddAsync();
        await Stores.Savings.RemoveAsync(saving.Id, notice: null, TestToken);
        var learning = Became(saving);

        Assert.Equal(SavingRefusals.NotFound, (await ShareAsync(saving, learning, Some.Mark())).Refusal);
        Assert.Null(await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken));
        Assert.Empty(await Stores.Notices.ListNamingAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task A_title_that_is_taken_leaves_all_as_it_was()
    {
        var saving = await AddAsync();
        await AskAsync(saving);
        var learning = Became(saving);
        await Stores.Learnings.TryAddAsync(learning with { Id = LearningId.New(Some.Now) }, _ => null, Some.Mark(), TestToken);

        Assert.Equal(LearningRefusals.AlreadyShared(learning.Content.Title), (await ShareAsync(saving, learning, Some.Mark())).Refusal);
        Assert.NotNull(await Stores.Savings.FindAsync(saving.Id, TestToken));
        Assert.NotNull(await Stores.Outbox.FindAsync(MessageSaving.OutboxKind, saving.Id.Value, TestToken));
        Assert.Empty(await Stores.Notices.ListNamingAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task What_was_not_sent_goes_after_a_day_and_what_waits_for_an_answer_after_a_week()
    {
        var (unsent, asked) = (await AddAsync(), await AddAsync());
        await AskAsync(asked);

        int[] swept =
        [
            await Stores.Savings.SweepAsync(Some.Now + Duration.FromHours(23), 10, TestToken),
            await Stores.Savings.SweepAsync(Some.Now + Duration.FromDays(6), 10, TestToken),
            await Stores.Savings.SweepAsync(Some.Now + Duration.FromDays(7), 10, TestToken),
        ];

        Assert.Equal([0, 1, 1], swept);
        Assert.Null(await Stores.Savings.FindAsync(unsent.Id, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(MessageSaving.OutboxKind, asked.Id.Value, TestToken));
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    public async Task Erasing_who_wrote_or_who_saved_takes_it_with_its_question(ulong member)
    {
        var saving = await AddAsync();
        await AskAsync(saving);

        await Stores.Savings.EraseMemberAsync(Some.Guild, new MemberId(member), TestToken);

        Assert.Null(await Stores.Savings.FindAsync(saving.Id, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(MessageSaving.OutboxKind, saving.Id.Value, TestToken));
    }

    [Fact]
    public async Task Erasing_a_guild_takes_all_of_it()
    {
        var saving = await AddAsync();

        await Stores.Savings.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Null(await Stores.Savings.FindAsync(saving.Id, TestToken));
    }

    private static Learning Became(MessageSaving saving) => Some.Learning() with { Id = new LearningId(saving.Id.Value) };

    private Task<Outcome<Learning>> ShareAsync(MessageSaving saving, Learning learning, WriteMark mark)
    {
        var notice = new Notice(Some.Guild, saving.Saver, NoticeKind.SavingAllowed, "Indexes", saving.OriginalAuthor, Some.Now);
        return Stores.Savings.ShareAsync(saving.Id, learning, _ => Some.Card(learning), new DueNotice(notice, DateTimeZone.Utc), mark, TestToken);
    }

    private static MessageSaving Saving(MemberId? saver = null) => new(
        SavingId.New(Some.Now),
        Some.Guild,
        saver ?? Some.Amina,
        Some.Brian,
        Some.Channel,
        new MessageText("Indexes", "Use one.", [new CodeExample("sql", "select 1"), new CodeExample(null, "x")]),
        Some.Now)
    {
        Attached = [new("a.png", "https://cdn.discordapp.com/attachments/1/2/a.png", 100, "image/png", "What it shows"), new("b", "https://cdn.discordapp.com/b", 1)],
    };

    private static OutboxEntry Question(MessageSaving saving) => new()
    {
        Id = OutboxId.New(Some.Now),
        Guild = saving.Guild,
        Kind = MessageSaving.OutboxKind,
        Subject = saving.Id.Value,
        Address = new Address.DirectMessage(saving.OriginalAuthor),
        Due = Some.Now,
    };

    private async Task<MessageSaving> AddAsync()
    {
        var saving = Saving();
        Assert.True(await Stores.Savings.TryAddAsync(saving, MessageSaving.MaxOpen, TestToken));
        return saving;
    }

    private Task<bool> AskAsync(MessageSaving saving) =>
        Stores.Savings.AskAsync(saving with { Content = Some.Learning().Content }, Question(saving), TestToken);
}
