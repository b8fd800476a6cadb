namespace Discord;

public class ButtonBuilder
{
    public const int MaxButtonLabelLength = 80;

    public ButtonBuilder()
    {
    }

    public ButtonBuilder(
        string? label = null, string? customId = null, ButtonStyle style = ButtonStyle.Primary, string? url = null,
        IEmote? emote = null, bool isDisabled = false, ulong? skuId = null)
    {
        Label = label;
        CustomId = customId;
        Style = style;
        Url = url;
        Emote = emote;
        IsDisabled = isDisabled;
        SkuId = skuId;
    }

    public string? Label
    {
        get;
        set => field = Limits.OneTo(MaxButtonLabelLength, value, nameof(Label));
    }

    public string? CustomId
    {
        get;
        set => field = Limits.OneTo(ComponentBuilder.MaxCustomIdLength, value, nameof(CustomId));
    }

    public ButtonStyle Style { get; set; }
    public string? Url { get; set; }
    public IEmote? Emote { get; set; }
    public bool IsDisabled { get; set; }
    public ulong? SkuId { get; set; }

    public static ButtonBuilder CreateLinkButton(string label, string url, IEmote? emote = null) =>
        new(label, null, ButtonStyle.Link, url, emote);

    public static ButtonBuilder CreatePrimaryButton(string label, string customId, IEmote? emote = null) =>
        new(label, customId, ButtonStyle.Primary, null, emote);

    public static ButtonBuilder CreateSecondaryButton(string label, string customId, IEmote? emote = null) =>
        new(label, customId, ButtonStyle.Secondary, null, emote);

    public static ButtonBuilder CreateSuccessButton(string label, string customId, IEmote? emote = null) =>
        new(label, customId, ButtonStyle.Success, null, emote);

    public static ButtonBuilder CreateDangerButton(string label, string customId, IEmote? emote = null) =>
        new(label, customId, ButtonStyle.Danger, null, emote);

    public ButtonBuilder WithLabel(string? label)
    {
        Label = label;
        return this;
    }

    public ButtonBuilder WithStyle(ButtonStyle style)
    {
        Style = style;
        return this;
    }

    public ButtonBuilder WithEmote(IEmote? emote)
    {
        Emote = emote;
        return this;
    }

    public ButtonBuilder WithUrl(string? url)
    {
        Url = url;
        return this;
    }

    public ButtonBuilder WithCustomId(string? id)
    {
        CustomId = id;
        return this;
    }

    public ButtonBuilder WithDisabled(bool isDisabled)
    {
        IsDisabled = isDisabled;
        return this;
    }

    public ButtonComponent Build()
    {
        if (string.IsNullOrWhiteSpace(Label) && Emote is null && SkuId is null)
            throw new InvalidOperationException("A button needs a label or an emote.");

        RequireOneTarget();
        return new ButtonComponent
        {
            Style = Style,
            Label = Label,
            Emote = Emote,
            CustomId = CustomId,
            Url = Url,
            IsDisabled = IsDisabled,
            SkuId = SkuId,
        };
    }

    private void RequireOneTarget()
    {
        var targets = (string.IsNullOrEmpty(CustomId) ? 0 : 1) + (string.IsNullOrEmpty(Url) ? 0 : 1) + (SkuId is null ? 0 : 1);
        if (targets != 1)
            throw new InvalidOperationException("A button needs exactly one of a custom id, a url and a SKU.");

        var fits = Style switch
        {
            0 => throw new InvalidOperationException("A button needs a style."),
            ButtonStyle.Link => !string.IsNullOrEmpty(Url),
            ButtonStyle.Premium => SkuId is not null,
            _ => !string.IsNullOrEmpty(CustomId),
        };
        if (!fits)
            throw new InvalidOperationException($"A button of style {Style} needs another target.");

        Limits.WebAddress(Url, allowDiscord: true);
    }
}
