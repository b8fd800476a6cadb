namespace Discord.Interactions;

public enum SlashCommandChoiceType
{
    String = 0,
    Integer = 1,
    Number = 2,
}
