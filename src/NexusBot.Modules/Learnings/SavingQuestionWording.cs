using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Asks who wrote a message whether it may become a learning. Where their direct messages are closed it is asked in the channel, without the text.</summary>
internal sealed class SavingQuestionWording(IMessageSavingStore savings, HubFooter footer) : IWording
{
    private const int LongestText = 2_000;

    public string Kind => MessageSaving.OutboxKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await savings.FindAsync(new SavingId(claim.Entry.Subject), cancellationToken) is not { Content: { } content } saving)
            return null;

        var buttons = new ComponentBuilder()
            .WithButton("Yes, share it", SavingIds.Yes(saving.Id), ButtonStyle.Success)
            .WithButton("No", SavingIds.No(saving.Id), ButtonStyle.Secondary)
            .Build();
        return claim.Entry.Address is Address.DirectMessage
            ? new OutgoingMessage(Direct(saving, content, claim), buttons)
            : new OutgoingMessage(Public(saving, claim), buttons) { Mentioned = [saving.OriginalAuthor.Value] };
    }

    private Embed Direct(MessageSaving saving, LearningContent content, OutboxClaim claim)
    {
        var question = new EmbedBuilder()
            .WithTitle(UserText.Line(content.Title))
            .WithDescription(Graphemes.Cut(UserText.Body(content.Text), LongestText))
            .AddField("May it be shared?", Question(saving) + (saving.Attached.Count > 0 ? " Its pictures come along." : "") + " It would say that you wrote it.")
            .WithColor(Color.Blue)
            .WithFooter(footer.Of(claim));
        if (content.Codes is [var code, ..])
            question.AddField(CodeTitles.Of(content.Codes.Count).First(), CodeBlock.Of(code.Source, code.Language, EmbedFieldBuilder.MaxFieldValueLength));

        return question.Build();
    }

    private static Embed Public(MessageSaving saving, OutboxClaim claim) => new EmbedBuilder()
        .WithDescription(Question(saving))
        .WithColor(Color.Blue)
        .WithFooter(FooterMark.Of(claim))
        .Build();

    private static string Question(MessageSaving saving) =>
        $"{Who.Of(saving.Saver)} would like to keep a message of yours as a learning.";
}
