namespace Discord.Wire;

/// <summary>A message to create or the changes to one. Null is left out; an empty text or list takes away what was there.</summary>
internal class MessageBody
{
    public string? Content { get; set; }
    public bool? Tts { get; set; }
    public EmbedModel[]? Embeds { get; set; }
    public AllowedMentionsBody? AllowedMentions { get; set; }
    public ComponentModel[]? Components { get; set; }
    public MessageFlags? Flags { get; set; }
    public AttachmentBody[]? Attachments { get; set; }
    public MessageReferenceModel? MessageReference { get; set; }
    public string? Nonce { get; set; }
    public bool? EnforceNonce { get; set; }
}
