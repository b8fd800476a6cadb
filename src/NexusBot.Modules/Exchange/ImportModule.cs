using System.Globalization;
using Discord.Interactions;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Exchange;

/// <summary>The buttons and the menu of an import's preview.</summary>
[InGuild]
public sealed class ImportModule(DocumentImport documents, Drafts drafts) : NexusModule
{
    private const int ToldEvery = 100;

    [ComponentInteraction(ImportIds.PagePattern)]
    [Needs(Capability.MoveHub)]
    [Answers(Answer.Update)]
    public Task TurnPageAsync(string id, string page) => ShowAsync(id, page, static (_, _) => { });

    [ComponentInteraction(ImportIds.PickPattern)]
    [Needs(Capability.MoveHub)]
    [Answers(Answer.Update)]
    public Task PickAsync(string id, string page, string[] chosen) => ShowAsync(id, page, (preview, number) =>
        preview.Choose(number, chosen.Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : -1).ToHashSet()));

    [ComponentInteraction(ImportIds.SharePattern)]
    [Needs(Capability.MoveHub)]
    [Answers(Answer.Update)]
    public async Task ShareAsync(string id)
    {
        if (drafts.Find<ImportPreview>(Caller.Member, id) is not { } preview)
        {
            await RefuseAsync(ExchangeRefusals.PreviewGone);
            return;
        }

        if (preview.Wanted == 0)
        {
            await RefuseAsync(ExchangeRefusals.NothingChosen);
            return;
        }

        var all = preview.Wanted;
        var outcome = await documents.ShareAsync(
            Caller,
            preview.Author,
            preview.Document,
            preview.IsWanted,
            done => done % ToldEvery == 0 ? UpdateAsync(ImportReportView.Working(done, all)) : Task.CompletedTask,
            Aborted);
        if (outcome.Value is { } report)
            await UpdateAsync(ImportReportView.Done(report));
        else
            await RefuseAsync(outcome.Refusal!);
    }

    [ComponentInteraction(ImportIds.CancelPattern)]
    [Needs(Capability.MoveHub)]
    [Answers(Answer.Update)]
    public Task CancelAsync(string id) => UpdateAsync("Nothing was shared.");

    private async Task ShowAsync(string id, string page, Action<ImportPreview, int> change)
    {
        if (drafts.Find<ImportPreview>(Caller.Member, id) is not { } preview
            || !int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            await RefuseAsync(ExchangeRefusals.PreviewGone);
            return;
        }

        var shown = preview.Nearest(number);
        change(preview, shown);
        await UpdateAsync(ImportPreviewView.Show(preview, id, shown));
    }
}
