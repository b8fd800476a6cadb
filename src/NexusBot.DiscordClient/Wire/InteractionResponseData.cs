namespace Discord.Wire;

/// <summary>A message, a modal or choices, whichever the type of the answer asks for.</summary>
internal sealed class InteractionResponseData : MessageBody
{
    public string? CustomId { get; set; }
    public string? Title { get; set; }
    public CommandChoiceModel[]? Choices { get; set; }
}
