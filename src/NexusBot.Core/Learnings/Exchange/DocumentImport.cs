using System.Text;
using NexusBot.Core.Learnings.Import;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Reads a document that a moderator attached, and shares what is wanted of it.</summary>
public sealed class DocumentImport(IMemberFiles files, ImportDesk desk, GuildSettingsService settings)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<Outcome<ReadDocument>> ReadAsync(Caller caller, MemberFile file, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.MoveHub, caller, author: null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (files.Check(file, LearningImport.MaxBytes) is { } unfit)
            return unfit;

        var bytes = await files.FetchAsync(file, LearningImport.MaxBytes, cancellationToken);
        if (bytes.Refusal is not null)
            return bytes.Refusal;
        if (Text(bytes.Value!) is not { } markdown)
            return ExchangeRefusals.NotText(file.Name);

        var drafts = LearningImport.Read(markdown);
        return drafts.Refusal is not null ? drafts.Refusal
            : drafts.Value!.Count == 0 ? ExchangeRefusals.NothingFound
            : new ReadDocument(file.Name, drafts.Value);
    }

    /// <param name="isWanted">By an item's place among the drafts.</param>
    public async Task<Outcome<ImportReport>> ShareAsync(
        Caller caller, MemberId author, ReadDocument document, Func<int, bool> isWanted, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.MoveHub, caller, author: null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var order = new ImportOrder(caller.Guild, caller.Member, caller.Interaction, author, document.Name);
        return await desk.ImportAsync(order, document.Drafts, isWanted, progress, cancellationToken);
    }

    // Null for what no editor shows as text.
    private static string? Text(byte[] bytes)
    {
        try
        {
            var text = s_strict.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
