# bash completions for assay
_assay() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="" word words=""
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      sample) command="$word"; break ;;
    esac
  done
  case "$command $previous" in
    "sample --format") words="table json csv" ;;
    "sample --output"|"sample -o") words="" ;;
    "sample --target") words="" ;;
    "sample --topics") words="" ;;
    "sample --kinds") words="html markdown" ;;
    "sample --library") words="" ;;
    *)
      case "$command" in
        "") words="sample --help --version --no-color" ;;
        sample) words="--format --output --target --topics --kinds --quiet --library --help --version --no-color" ;;
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _assay assay
