using Discord;
using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Interactions;

public sealed class ModalsTests
{
    [Fact]
    public async Task A_submitted_modal_fills_its_class_after_the_wild_cards()
    {
        var stage = await Stage.WithAsync<ShareModule>();

        var result = await stage.RunAsync(FakeModal.Of("share:concept", ("title", "Spans"), ("body", "are views"), ("stars", "4")));

        Assert.True(result.IsSuccess, result.ErrorReason);
        Assert.Equal("concept: Spans, are views, 4", stage.Journal.Last);
    }

    [Fact]
    public async Task An_input_that_does_not_come_leaves_the_default()
    {
        var stage = await Stage.WithAsync<ShareModule>();

        await stage.RunAsync(FakeModal.Of("share:concept", ("title", "Spans")));

        Assert.Equal("concept: Spans, nothing yet, ", stage.Journal.Last);
    }

    [Fact]
    public async Task An_empty_optional_number_is_null()
    {
        var stage = await Stage.WithAsync<ShareModule>();

        await stage.RunAsync(FakeModal.Of("share:concept", ("title", "Spans"), ("body", ""), ("stars", "")));

        Assert.Equal("concept: Spans, , ", stage.Journal.Last);
    }

    [Fact]
    public async Task A_missing_input_fails_where_that_is_asked_for()
    {
        var config = Stage.Config();
        config.ExitOnMissingModalField = true;
        var stage = await Stage.WithAsync<ShareModule>(config);

        var result = await stage.RunAsync(FakeModal.Of("share:concept", ("title", "Spans")));

        Assert.Equal(InteractionCommandError.BadArgs, result.Error);
        Assert.Empty(stage.Journal.Entries);
    }

    [Fact]
    public async Task An_input_of_the_wrong_type_is_a_failed_conversion()
    {
        var stage = await Stage.WithAsync<ShareModule>();

        var result = await stage.RunAsync(FakeModal.Of("share:concept", ("stars", "many")));

        Assert.Equal(InteractionCommandError.ConvertFailed, result.Error);
    }

    [Fact]
    public async Task A_modal_is_opened_from_its_class()
    {
        var stage = await Stage.WithAsync<ShareModule>();
        var interaction = FakeSlash.Of("share");

        await stage.RunAsync(interaction);

        var modal = interaction.OpenedModal!;
        Assert.Equal(("share:concept", "Share a learning"), (modal.CustomId, modal.Title));
        var inputs = modal.Component.Components.Select(row => (TextInputComponent)row.Components.Single()).ToArray();
        Assert.Equal(["Title", "What did you learn?", "Stars"], inputs.Select(i => i.Label));
        Assert.Equal([(3, 80, true), (null, 4000, false), (null, 1, false)], inputs.Select(Bounds));
        Assert.Equal((TextInputStyle.Paragraph, "In a few words"), (inputs[1].Style, inputs[1].Placeholder));
    }

    [Fact]
    public async Task A_modal_is_opened_with_what_an_instance_holds()
    {
        var stage = await Stage.WithAsync<ShareModule>();
        var interaction = FakeSlash.Of("edit");

        await stage.RunAsync(interaction);

        var inputs = interaction.OpenedModal!.Component.Components.Select(r => (TextInputComponent)r.Components.Single());
        Assert.Equal(["Spans", "nothing yet", "5"], inputs.Select(i => i.Value));
        Assert.Equal("Edit", interaction.OpenedModal.Title);
    }

    [Fact]
    public async Task A_modal_that_no_handler_names_cannot_be_opened_by_its_class_alone()
    {
        var interaction = FakeSlash.Of("share");

        await Assert.ThrowsAsync<ArgumentException>(() => interaction.RespondWithModalAsync<UnknownModal>("unknown"));
        await interaction.RespondWithModalAsync<UnknownModal>("unknown", Stage.Empty().Service);

        Assert.Equal(["modal unknown"], interaction.Answers);
    }

    [Fact]
    public async Task A_modal_handler_without_a_modal_is_refused()
    {
        var stage = Stage.Empty();

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Service.AddModuleAsync<NoModalModule>(stage.Services));
    }

    private static (int?, int?, bool?) Bounds(TextInputComponent input) => (input.MinLength, input.MaxLength, input.Required);

    public class ShareModal : IModal
    {
        public string Title => "Share a learning";

        [ModalTextInput("title", minLength: 3, maxLength: 80)]
        [InputLabel("Title")]
        public string Name { get; set; } = "";

        [ModalTextInput("body", TextInputStyle.Paragraph, placeholder: "In a few words")]
        [InputLabel("What did you learn?")]
        [RequiredInput(false)]
        public string Body { get; set; } = "nothing yet";

        [ModalTextInput("stars", maxLength: 1)]
        [RequiredInput(false)]
        public int? Stars { get; set; }
    }

    public class UnknownModal : IModal
    {
        public string Title => "Unknown";

        [ModalTextInput("text")]
        public string Text { get; set; } = "";
    }

    public class ShareModule(Journal journal) : JournalModule(journal)
    {
        [SlashCommand("share", "-")]
        public Task ShareAsync() => RespondWithModalAsync<ShareModal>("share:concept");

        [SlashCommand("edit", "-")]
        public Task EditAsync() => RespondWithModalAsync(
            "share:concept", new ShareModal { Name = "Spans", Stars = 5 }, modifyModal: modal => modal.WithTitle("Edit"));

        [ModalInteraction("share:*")]
        public Task SharedAsync(string kind, ShareModal modal) => NoteAsync($"{kind}: {modal.Name}, {modal.Body}, {modal.Stars}");
    }

    public class NoModalModule(Journal journal) : JournalModule(journal)
    {
        [ModalInteraction("share:*")]
        public Task SharedAsync(string kind) => NoteAsync(kind);
    }
}
